// One door: a module loaded by its own address and by another's would run twice.

import "./board.js"
import "./drag.js"
import "./keys.js"
