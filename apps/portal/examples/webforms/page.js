// The page's own form: what it would send is written down, instead of leaving the page.
window.sent = []
document.addEventListener('submit', function (event) {
  event.preventDefault()
  window.sent.push(Array.from(new FormData(event.target, event.submitter).keys()))
})
