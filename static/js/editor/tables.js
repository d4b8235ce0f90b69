import {
  Table as BaseTable,
  TableCell as BaseTableCell,
  TableHeader as BaseTableHeader,
} from "django-prose-editor/editor"
import { PROSE } from "editor/nodes"

function cell(Base) {
  return Base.extend({
    content: `${PROSE}+`,
    addAttributes() {
      const { colspan, rowspan } = this.parent()
      return { colspan: number("colspan", colspan), rowspan: number("rowspan", rowspan) }
    },
  })
}

function number(name, attribute) {
  return {
    ...attribute,
    parseHTML: (element) => Number.parseInt(element.getAttribute(name), 10) || 1,
    renderHTML: (values) => (values[name] > 1 ? { [name]: values[name] } : {}),
  }
}

export const TableCell = cell(BaseTableCell)
export const TableHeader = cell(BaseTableHeader)

/** Its caption is plain text, an attribute: the rows stay the only children, as the table map wants. */
export const Table = BaseTable.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      caption: {
        default: "",
        parseHTML: (element) => element.querySelector("caption")?.textContent || "",
        renderHTML: () => ({}),
      },
    }
  },
  parseHTML: () => [{ tag: "table" }, { tag: "caption", ignore: true }],
  renderHTML({ node }) {
    const { caption } = node.attrs
    const head = caption ? [["caption", { contenteditable: "false" }, caption]] : []
    return ["table", ...head, ["tbody", 0]]
  },
  addNodeView: null,
})
