// A click on the picture sets what no crop may cut; the two figures below stay the way of the keyboard.

const frame = document.querySelector("[data-focal-point]")
const [across, down] = ["id_focal_x", "id_focal_y"].map((id) => document.getElementById(id))

if (frame && across && down) {
  const mark = document.createElement("span")
  mark.className = "focal-mark"
  frame.append(mark)

  const show = () => {
    mark.style.insetInlineStart = `${Number(across.value) * 100}%`
    mark.style.insetBlockStart = `${Number(down.value) * 100}%`
  }
  frame.addEventListener("click", (event) => {
    const box = frame.getBoundingClientRect()
    across.value = ((event.clientX - box.left) / box.width).toFixed(3)
    down.value = ((event.clientY - box.top) / box.height).toFixed(3)
    across.dispatchEvent(new Event("input", { bubbles: true }))
    show()
  })
  across.addEventListener("input", show)
  down.addEventListener("input", show)
  show()
}
