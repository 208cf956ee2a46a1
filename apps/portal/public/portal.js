// The portal's own script: who is signed in here, its language and senior mode, and what the kit's elements ask of their host.
;(() => {
  /** A real portal asks its own backend, which knows who is signed in; the sample's stands in for it. */
  var BACKEND = 'http://127.0.0.1:8787/sample/portal'
  var ISSUER = 'http://127.0.0.1:8787/sample/issuer'
  var PEOPLE = [
    ['huang', '黄素兰（67 岁）'],
    ['liang', '梁秀珍（77 岁）'],
    ['wang', '王德福（81 岁）'],
    ['wei', '韦建国（35 岁）'],
  ]
  var KEY = 'portal-person'
  var LANG = 'portal-lang'
  var ELDER = 'portal-elder'
  /** Services that this portal has a page for; any other is shown in place. */
  var PAGES = { 'senior-card': 'senior-card.html' }
  var dialog = document.getElementById('signin')
  var select = document.getElementById('person')
  var who = document.getElementById('who')
  var langButton = document.getElementById('lang')
  var elderButton = document.getElementById('elder')

  PEOPLE.forEach((person) => {
    select.add(new Option(person[1], person[0]))
  })
  // Whoever else lives in the sample's files can sign in too.
  fetch(ISSUER + '/people')
    .then((answer) => answer.json())
    .then((everybody) => {
      everybody.residents.forEach((one) => {
        if (!PEOPLE.some((person) => person[0] === one.id)) select.add(new Option(one.name, one.id))
      })
    })
    .catch(() => {})

  function signedIn() {
    return sessionStorage.getItem(KEY)
  }

  function nameOf(id) {
    var found = PEOPLE.find((person) => person[0] === id)
    return found ? found[1] : id
  }

  /** Asks the person to sign in unless he is; answers his id, or rejects when he closes the window. */
  function signIn() {
    if (signedIn()) return Promise.resolve(signedIn())
    return new Promise((done, fail) => {
      dialog.returnValue = ''
      dialog.showModal()
      dialog.addEventListener('close', function closed() {
        dialog.removeEventListener('close', closed)
        if (dialog.returnValue !== 'go') return fail(new Error('没有登录'))
        sessionStorage.setItem(KEY, select.value)
        show()
        done(select.value)
      })
    })
  }

  /** An assertion about who is signed in, signed by the backend: the element exchanges it for a short token. */
  function vouch(person) {
    return fetch(BACKEND + '/assertion', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: person }),
    })
      .then((answer) => {
        if (!answer.ok) throw new Error('登录服务暂时没有回应')
        return answer.json()
      })
      .then((body) => ({ assertion: body.assertion }))
  }

  function english() {
    return sessionStorage.getItem(LANG) === 'en'
  }

  /** Puts the portal's own words; the kit's elements follow the page's `lang` by themselves. */
  function speak() {
    document.documentElement.lang = english() ? 'en' : 'zh-CN'
    document.querySelectorAll('[data-en]').forEach((one) => {
      if (one.dataset.zh === undefined) one.dataset.zh = one.textContent
      one.textContent = english() ? one.dataset.en : one.dataset.zh
    })
    document.querySelectorAll('[data-en-label]').forEach((one) => {
      if (one.dataset.zhLabel === undefined) one.dataset.zhLabel = one.getAttribute('aria-label')
      one.setAttribute('aria-label', english() ? one.dataset.enLabel : one.dataset.zhLabel)
    })
    langButton.textContent = english() ? '中文' : 'English'
    langButton.lang = english() ? 'zh-CN' : 'en'
    show()
  }

  /** The portal's own larger type, and the attribute that the kit's elements know. */
  function enlarge() {
    var on = sessionStorage.getItem(ELDER) === 'on'
    document.documentElement.classList.toggle('elder', on)
    elderButton.setAttribute('aria-pressed', String(on))
    document.querySelectorAll('service-list, service-item, service-case').forEach((tag) => {
      tag.toggleAttribute('elder', on)
    })
  }

  function show() {
    who.replaceChildren()
    var button = document.createElement('button')
    button.type = 'button'
    if (signedIn()) {
      who.append((english() ? 'Hello, ' : '您好，') + nameOf(signedIn()) + ' ')
      button.textContent = english() ? 'Sign out' : '退出'
      button.onclick = () => {
        sessionStorage.removeItem(KEY)
        location.reload()
      }
    } else {
      button.textContent = english() ? 'Sign in' : '登录'
      button.onclick = () => {
        signIn().then(
          () => {
            location.reload()
          },
          () => {},
        )
      }
    }
    who.append(button)
  }

  // An element needs a token: give it a promise of an assertion.
  document.addEventListener('service-token', (event) => {
    event.detail.answer(signIn().then(vouch))
  })
  // A service was chosen in the catalogue.
  document.addEventListener('service-open-item', (event) => {
    var page = PAGES[event.detail.id]
    if (!page) return
    event.preventDefault()
    location.href = page
  })
  // A case was chosen: this portal has a page for that.
  document.addEventListener('service-open-case', (event) => {
    if (document.querySelector('service-case')) return
    event.preventDefault()
    location.href = 'my.html?case=' + encodeURIComponent(event.detail.id)
  })
  var shown = document.querySelector('service-case')
  var wanted = new URLSearchParams(location.search).get('case')
  if (shown && wanted) shown.setAttribute('case', wanted)
  langButton.onclick = () => {
    sessionStorage.setItem(LANG, english() ? 'zh-CN' : 'en')
    speak()
  }
  elderButton.onclick = () => {
    sessionStorage.setItem(ELDER, sessionStorage.getItem(ELDER) === 'on' ? 'off' : 'on')
    enlarge()
  }
  enlarge()
  speak()
})()
