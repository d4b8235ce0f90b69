from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
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

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """A first draft that the desk chose is not named to a reporter, and stays chosen when she saves."""
        seen = Article.objects.seen_by(request.user)
        return super().get_queryset(request).filter(other__in=seen)


# The story's form is the paper's; what is related to it is this feature's.
ArticleAdmin.inlines = [*ArticleAdmin.inlines, PickInline]
