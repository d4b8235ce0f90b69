from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.forms import ModelForm
from django.utils.translation import gettext_lazy as _

from articles.admin.base import NewsroomModelAdmin
from newsroom.editing.models import LexiconEntry


class LexiconForm(ModelForm):
    def clean_wrong_forms(self) -> str:
        typed = self.cleaned_data["wrong_forms"]
        if not LexiconEntry(wrong_forms=typed).keys():
            raise ValidationError(_("Write a word."))
        return typed


@admin.register(LexiconEntry)
class LexiconEntryAdmin(NewsroomModelAdmin):
    form = LexiconForm
    add_label = _("New entry of the lexicon")
    list_display = ["right_form", "wrong_forms", "reason"]
    search_fields = ["right_form", "forms__key"]
    fields = ["right_form", "wrong_forms", "reason"]

    def make_stale(self, obj: Model) -> None:
        """No page of the paper shows it."""
