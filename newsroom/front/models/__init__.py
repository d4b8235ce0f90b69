from newsroom.front.models.launch import FrontDraft, FrontLaunch, LaunchIsKept
from newsroom.front.models.urgent import Urgent

__all__ = ["FrontDraft", "FrontLaunch", "LaunchIsKept", "Urgent"]
