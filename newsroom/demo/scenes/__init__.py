"""The pictures of the demonstration paper: flat inks, drawn by code."""

from collections.abc import Callable

from PIL import Image

from newsroom.demo.scenes.airport import airport_visit
from newsroom.demo.scenes.bay import city_night
from newsroom.demo.scenes.building_site import building_site
from newsroom.demo.scenes.cinema import cinema
from newsroom.demo.scenes.conference import conference_table
from newsroom.demo.scenes.court import courthouse
from newsroom.demo.scenes.dam import dam
from newsroom.demo.scenes.desert import desert_road, dunes
from newsroom.demo.scenes.fountain import water_tap
from newsroom.demo.scenes.gorge import suspension_bridge
from newsroom.demo.scenes.harvest import wheat_harvest
from newsroom.demo.scenes.hospital import clinic
from newsroom.demo.scenes.kiosk import newsstand
from newsroom.demo.scenes.library import library_reader
from newsroom.demo.scenes.market import market_stalls
from newsroom.demo.scenes.mountain import snow_mountain
from newsroom.demo.scenes.oasis import night_sky_camp, palm_sunset
from newsroom.demo.scenes.observatory import observatory_night
from newsroom.demo.scenes.olives import olive_grove
from newsroom.demo.scenes.plate import Plate
from newsroom.demo.scenes.port import port_cranes
from newsroom.demo.scenes.portraits import portrait_a, portrait_b, portrait_c
from newsroom.demo.scenes.press import press_room
from newsroom.demo.scenes.railway import viaduct_train
from newsroom.demo.scenes.refinery import refinery_dusk
from newsroom.demo.scenes.school import school_yard
from newsroom.demo.scenes.sea import fishing_boat, gas_terminal
from newsroom.demo.scenes.solar import solar_field
from newsroom.demo.scenes.stadium import stadium
from newsroom.demo.scenes.tram import tramway

Drawing = Callable[[Plate], None]

SCENES: dict[str, Drawing] = {
    "airport_visit": airport_visit,
    "building_site": building_site,
    "cinema": cinema,
    "city_night": city_night,
    "clinic": clinic,
    "conference_table": conference_table,
    "courthouse": courthouse,
    "dam": dam,
    "desert_road": desert_road,
    "dunes": dunes,
    "fishing_boat": fishing_boat,
    "gas_terminal": gas_terminal,
    "library_reader": library_reader,
    "market_stalls": market_stalls,
    "newsstand": newsstand,
    "night_sky_camp": night_sky_camp,
    "observatory_night": observatory_night,
    "olive_grove": olive_grove,
    "palm_sunset": palm_sunset,
    "port_cranes": port_cranes,
    "press_room": press_room,
    "refinery_dusk": refinery_dusk,
    "school_yard": school_yard,
    "snow_mountain": snow_mountain,
    "solar_field": solar_field,
    "stadium": stadium,
    "suspension_bridge": suspension_bridge,
    "tramway": tramway,
    "viaduct_train": viaduct_train,
    "water_tap": water_tap,
    "wheat_harvest": wheat_harvest,
}
PORTRAITS: dict[str, Drawing] = {
    "portrait_a": portrait_a,
    "portrait_b": portrait_b,
    "portrait_c": portrait_c,
}
NAMES = (*SCENES, *PORTRAITS)


def draw(name: str, *, scale: float = 1.0) -> Image.Image:
    """The seed is the name: the same picture at every run; a small `scale` is a proof."""
    if name in PORTRAITS:
        plate = Plate(name, width=800, height=800, scale=scale)
        PORTRAITS[name](plate)
    else:
        plate = Plate(name, scale=scale)
        SCENES[name](plate)
    return plate.pull()
