from django.urls import path

from newsroom.front import views

app_name = "front"

urlpatterns = [path("", views.home_page, name="home")]
