// Stands in for the county's own sign-in: a real portal asks its own server, which mints the token for whoever is signed in.
;(function () {
  var ISSUER = 'http://127.0.0.1:8787/sample/issuer'

  document.addEventListener('service-token', function (event) {
    event.detail.answer(
      fetch(ISSUER + '/token', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person: 'huang' }),
      })
        .then(function (answer) { return answer.json() })
        .then(function (body) { return body.token })
    )
  })
})()
