from datetime import timedelta
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Category
from newsroom.front.models.urgent import A_LINE
from newsroom.front.urgent import LASTS, News

DURATIONS = [
    (30, _("30 minutes")),
    (60, _("1 hour")),
    (120, _("2 hours")),
    (240, _("4 hours")),
]


class BannerForm(forms.Form):
    """For a story that readers can see already."""

    wording = forms.CharField(
        label=_("Words of the banner"),
        max_length=A_LINE,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("One line, without “Urgent”, which is printed before it."),
    )
    lasts = forms.TypedChoiceField(
        label=_("The banner stays"),
        choices=DURATIONS,
        coerce=lambda minutes: timedelta(minutes=int(minutes)),
        initial=LASTS // timedelta(minutes=1),
        help_text=_("Then it goes by itself."),
    )

    def clean_wording(self) -> str:
        return " ".join(self.cleaned_data["wording"].split())


class NewsForm(BannerForm):
    """The news itself: a headline and a sentence are enough to publish."""

    key = forms.UUIDField(initial=uuid4, widget=forms.HiddenInput)
    headline = forms.CharField(
        label=_("Headline"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    sentence = forms.CharField(
        label=_("One sentence"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What is known, and from whom: it is the text of the story."),
    )
    category = forms.ModelChoiceField(
        label=_("Category"), queryset=Category.objects.all(), empty_label=_("Choose…")
    )
    field_order = ["key", "headline", "sentence", "category", "wording", "lasts"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wording"].required = False
        self.fields["wording"].help_text = _("The headline, where nothing is written.")

    def clean_headline(self) -> str:
        return " ".join(self.cleaned_data["headline"].split())

    def clean_sentence(self) -> str:
        return " ".join(self.cleaned_data["sentence"].split())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        headline = cleaned.get("headline", "")
        if cleaned.get("wording") or "wording" not in cleaned:
            return cleaned
        if len(headline) > A_LINE:
            self.add_error(
                "wording",
                _("The headline is longer than a line: say it here in fewer words."),
            )
        return cleaned | {"wording": headline}

    @property
    def news(self) -> News:
        names = ("key", "headline", "sentence", "category")
        return News(**{name: self.cleaned_data[name] for name in names})
