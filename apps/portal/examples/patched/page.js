// What libraries of 2008 and monitoring scripts of today do to every page: more methods on every prototype, all of them
// seen by for…in, and a fetch, an XMLHttpRequest and an addEventListener of their own.
;(function () {
  Array.prototype.each = Array.prototype.forEach
  Array.prototype.contains = function (one) { return this.indexOf(one) !== -1 }
  Array.prototype.include = function (one) { if (!this.contains(one)) this.push(one); return this }
  Array.prototype.remove = function (one) { return this.splice(this.indexOf(one), 1) }
  String.prototype.contains = function (text) { return this.indexOf(text) !== -1 }
  String.prototype.clean = function () { return this.replace(/\s+/g, ' ') }
  Number.prototype.limit = function (min, max) { return Math.min(max, Math.max(min, this)) }
  Function.prototype.extend = function (props) { for (var key in props) this[key] = props[key]; return this }
  Function.prototype.delay = function (ms) { return setTimeout(this, ms) }
  Element.prototype.getElement = Element.prototype.querySelector
  Element.prototype.store = function (key, value) { this['$' + key] = value; return this }
  Object.prototype.isOwner = function (key) { return Object.prototype.hasOwnProperty.call(this, key) }
  window.$ = function (id) { return document.getElementById(id) }
  window.html = window.css = window.api = 'the page has these'

  window.seen = { fetched: 0, sent: 0, listened: 0 }
  var fetched = window.fetch
  window.fetch = function () {
    window.seen.fetched++
    return fetched.apply(this, arguments)
  }
  var send = XMLHttpRequest.prototype.send
  XMLHttpRequest.prototype.send = function () {
    window.seen.sent++
    return send.apply(this, arguments)
  }
  var listen = EventTarget.prototype.addEventListener
  EventTarget.prototype.addEventListener = function () {
    window.seen.listened++
    return listen.apply(this, arguments)
  }
})()
