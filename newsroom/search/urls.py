from django.urls import path

from newsroom.search import views

app_name = "search"

urlpatterns = [path("recherche/", views.results_page, name="results")]
