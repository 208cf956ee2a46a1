// The staff origin: signs a person in, speaks the reader's language, shows the inbox, and one case under `#case=…`.
;(() => {
  var API = 'http://127.0.0.1:8787/v1/sample'
  var ISSUER = 'http://127.0.0.1:8787/sample/issuer'
  var PEOPLE = [
    ['clerkA', '韦晓红（综合受理岗 A）', '韦晓红 (receiving clerk A)'],
    ['clerkB', '莫志明（综合受理岗 B）', '莫志明 (receiving clerk B)'],
    ['handler1', '罗海（承办）', '罗海 (case handler)'],
    ['decider1', '蒙科长（批准）', '蒙科长 (decider)'],
    ['issuer1', '石丽（统一出件窗口）', '石丽 (issuing window)'],
    ['author1', '黄流程（流程配置、日历录入）', '黄流程 (configures services, enters calendars)', 'calendar'],
    ['publisher1', '梁发布（发布、日历确认）', '梁发布 (publishes, confirms calendars)', 'calendar'],
  ]
  var KEY = 'staff-person'
  var LANG = 'staff-lang'
  var dialog = document.getElementById('signin')
  var select = document.getElementById('person')
  var who = document.getElementById('who')
  var main = document.getElementById('main')
  var asking
  var inbox
  var shown

  PEOPLE.forEach((person) => {
    select.add(new Option(nameOf(person), person[0]))
  })
  // Whoever else lives in the sample's files can sign in too.
  fetch(ISSUER + '/people')
    .then((answer) => answer.json())
    .then((everybody) => {
      everybody.staff.forEach((one) => {
        if (!PEOPLE.some((person) => person[0] === one.id)) select.add(new Option(one.name, one.id))
      })
    })
    .catch(() => {})
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
  })

  function english() {
    return sessionStorage.getItem(LANG) === 'en'
  }

  function nameOf(person) {
    return english() ? person[2] : person[1]
  }

  /** Puts the page's own words; the kit's elements follow the page's `lang` by themselves. */
  function speak() {
    document.documentElement.lang = english() ? 'en' : 'zh-CN'
    document.querySelectorAll('[data-en]').forEach((one) => {
      if (one.dataset.zh === undefined) one.dataset.zh = one.textContent
      one.textContent = english() ? one.dataset.en : one.dataset.zh
    })
    document.querySelectorAll('button.lang').forEach((button) => {
      button.textContent = english() ? '中文' : 'English'
      button.lang = english() ? 'zh-CN' : 'en'
    })
    PEOPLE.forEach((person, n) => {
      select.options[n].text = nameOf(person)
    })
    bar()
  }

  function signedIn() {
    return sessionStorage.getItem(KEY)
  }

  function signIn() {
    if (signedIn()) return Promise.resolve(signedIn())
    asking =
      asking ||
      new Promise((done) => {
        dialog.showModal()
        dialog.addEventListener('close', function closed() {
          dialog.removeEventListener('close', closed)
          sessionStorage.setItem(KEY, select.value)
          asking = undefined
          bar()
          done(select.value)
        })
      })
    return asking
  }

  function mint(person) {
    return fetch(ISSUER + '/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: person }),
    })
      .then((answer) => {
        if (!answer.ok) throw new Error('登录服务暂时没有回应')
        return answer.json()
      })
      .then((body) => body.token)
  }

  function bar() {
    who.replaceChildren()
    if (!signedIn()) return
    var person = PEOPLE.find((one) => one[0] === signedIn())
    var out = document.createElement('button')
    out.type = 'button'
    out.textContent = english() ? 'Sign out' : '退出'
    out.onclick = () => {
      sessionStorage.removeItem(KEY)
      location.href = location.pathname
    }
    who.append(person ? nameOf(person) : signedIn(), out)
    // Who keeps the calendars finds them here.
    if (person?.[3]) who.prepend(calendarLink())
  }

  function calendarLink() {
    var link = document.createElement('a')
    link.href = '#calendar'
    link.textContent = english() ? 'Calendars' : '放假日历'
    return link
  }

  function show() {
    var id = new URLSearchParams(location.hash.slice(1)).get('case')
    var calendar = location.hash === '#calendar'
    var last = shown?.getAttribute('case')
    if (shown) shown.remove()
    shown = undefined
    if (id) {
      shown = document.createElement('staff-case')
      shown.setAttribute('api', API)
      shown.setAttribute('case', id)
      main.append(shown)
    } else if (calendar) {
      shown = document.createElement('staff-calendar')
      shown.setAttribute('api', API)
      main.append(shown)
    }
    // The inbox stays while a case is shown: its filter and its search are there on the way back.
    if (!inbox && !shown) {
      inbox = document.createElement('staff-inbox')
      inbox.setAttribute('api', API)
      main.append(inbox)
    } else if (inbox) {
      inbox.hidden = Boolean(shown)
      if (!shown && last) inbox.returnTo(last)
    }
  }

  document.addEventListener('service-token', (event) => {
    event.detail.answer(signIn().then(mint))
  })
  document.addEventListener('service-open-case', (event) => {
    event.preventDefault()
    location.hash = 'case=' + encodeURIComponent(event.detail.id)
  })
  document.addEventListener('service-close-case', (event) => {
    event.preventDefault()
    location.hash = ''
  })
  window.addEventListener('hashchange', () => {
    show()
    if (shown) main.focus()
  })
  document.querySelectorAll('button.lang').forEach((button) => {
    button.onclick = () => {
      sessionStorage.setItem(LANG, english() ? 'zh-CN' : 'en')
      speak()
    }
  })
  speak()
  show()
})()
