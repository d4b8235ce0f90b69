"""Every word that the story editor shows. The scripts hold none: they are given these."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# Code, direction and name of the languages that a French paper quotes.
PASSAGES: list[tuple[str, str, Promise]] = [
    ("ar", "rtl", _("Arabic")),
    ("kab", "ltr", _("Kabyle")),
    ("en", "ltr", _("English")),
    ("es", "ltr", _("Spanish")),
    ("it", "ltr", _("Italian")),
]

WORDS: dict[str, Promise] = {
    # The tools.
    "toolbar": _("Formatting of the text"),
    "paragraph": _("Paragraph"),
    "crosshead": _("Crosshead"),
    "bold": _("Bold"),
    "italic": pgettext_lazy("editor", "Italic"),
    "superscript": _("Superscript"),
    "subscript": _("Subscript"),
    "link": pgettext_lazy("editor", "Link"),
    "lists": pgettext_lazy("editor", "List"),
    "bullets": _("Bullet list"),
    "numbers": _("Numbered list"),
    "quotes": _("Quote"),
    "blockquote": _("Quoted passage"),
    "pullQuote": _("Pull quote"),
    "insert": pgettext_lazy("editor", "Insert"),
    "picture": _("Picture"),
    "note": _("Note in a box"),
    "table": _("Table"),
    "embed": _("Video"),
    "language": pgettext_lazy("editor", "Language"),
    "ownLanguage": _("Language of the story"),
    "guillemets": _("French quotation marks"),
    "undo": _("Undo"),
    "redo": _("Redo"),
    "count": _(
        "%(signs)s signs · %(sheets)s sheets · %(words)s words · %(minutes)s min"
    ),
    # What is said of the text.
    "leave": _("Leave it"),
    "suggested": _("Suggested from the text: one click adds."),
    "typography": _("Typography"),
    "typographyTitle": _("French typography: what changes"),
    "accept": _("Accept"),
    "refuse": _("Refuse"),
    "close": _("Close"),
    "noAnswer": _("The server does not answer. Try again in a moment."),
    # Inside a table.
    "tableTools": _("Rows and columns"),
    "rowAfter": _("Add a row"),
    "columnAfter": _("Add a column"),
    "deleteRow": _("Delete the row"),
    "deleteColumn": _("Delete the column"),
    "headerCell": _("Heading cell"),
    "merge": _("Merge the cells"),
    "split": _("Split the cell"),
    "deleteTable": _("Delete the table"),
    "tableCaption": _("Caption of the table"),
    # What is still to be written.
    "start": _("Write the story here"),
    "captionHere": _("Caption"),
    "attributionHere": _("Who said it, and in what capacity"),
    # Dialogs.
    "ok": pgettext_lazy("editor", "Confirm"),
    "cancel": _("Cancel"),
    "remove": pgettext_lazy("editor", "Remove"),
    "change": pgettext_lazy("editor", "Change"),
    "address": _("Address of the page"),
    "linkText": _("Text of the link"),
    "badAddress": _("This address is not one that readers can open."),
    "embedAddress": _("Address of the video"),
    "badEmbed": _(
        "Only videos from YouTube, Vimeo and Dailymotion: for another site, insert a link."
    ),
    "choosePicture": _("Choose a picture"),
    "searchPicture": _("Search the library"),
    "addPicture": _("Add a picture to the library"),
    "noPicture": _("No picture found."),
    "libraryDown": _("The library does not answer. Try again in a moment."),
    "pictureNumber": _("Picture no. %(number)s"),
    "noFiles": _("Add the picture to the library first: Insert, then Picture."),
    # When it fails.
    "broken": _(
        "The editor could not start: the text is shown as HTML. It can still be saved."
    ),
}
