// A router by the address after #: every view is made anew, whatever was there goes.
;(function () {
  var API = 'http://127.0.0.1:8787/v1/sample'
  var view = document.getElementById('view')
  var VIEWS = {
    '#/home': function () {
      view.textContent = '欢迎'
    },
    '#/apply': function () {
      var tag = document.createElement('service-item')
      tag.setAttribute('api', API)
      tag.setAttribute('item', 'senior-card')
      view.appendChild(tag)
    },
    '#/my': function () {
      var tag = document.createElement('service-case')
      tag.setAttribute('api', API)
      view.appendChild(tag)
    },
  }
  function route() {
    view.textContent = ''
    ;(VIEWS[location.hash] || VIEWS['#/home'])()
  }
  addEventListener('hashchange', route)
  document.addEventListener('service-open-case', function (event) {
    event.preventDefault()
    location.hash = '#/my'
  })
  route()
})()
