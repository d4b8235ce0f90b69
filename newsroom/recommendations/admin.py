from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.admin.article import ArticleAdmin
from articles.admin.relations import Relations, Rows
from articles.models import Article
from newsroom.recommendations.models import Pick


class PickForm(forms.ModelForm):
    def clean_other(self) -> Article:
        other = self.cleaned_data["other"]
        if other == self.instance.article:
            raise forms.ValidationError(_("Choose another story than this one."))
        return other


class PickInline(Relations, admin.TabularInline):
    model = Pick
    form = PickForm
    formset = Rows
    fk_name = "article"
    extra = 0
    autocomplete_fields = ["other"]
    fields = ["other", "kind", "position"]


# The story's form is the paper's; what is related to it is this feature's.
ArticleAdmin.inlines = [*ArticleAdmin.inlines, PickInline]
