// A page of the jQuery years: writes HTML as text, and moves what is in view from one box to another.
$(function () {
  $('#apply').html('<service-item api="http://127.0.0.1:8787/v1/sample" item="senior-card"><p>请到窗口办理。</p></service-item>')
  var $item = $('#apply').children()

  $('#tabs a').on('click', function (event) {
    event.preventDefault()
    var id = $(this).attr('href')
    $('.tab').hide()
    // Hidden tabs are kept away in a store; .append() takes a node from where it was.
    if (id === '#apply') $('#apply').append($item)
    else $('#store').append($item.detach()).hide()
    $(id).show()
  })
  $('#notes').hide()
})
