// SPDX-License-Identifier: MIT
// See the header. Conditions come first: one that is true may show a database field.
#include "engine/compile/odt_surfaces.hpp"

#include "engine/compile/link_targets.hpp"
#include "engine/compile/merge_fields.hpp"
#include "engine/compile/odt_conditional.hpp"
#include "engine/compile/odt_controls.hpp"
#include "engine/compile/odt_tidy.hpp"
#include "engine/compile/odt_user_fields.hpp"

namespace paperround::compile {

void replace_odt_surfaces(PartDraft& draft, Compilation& compilation) {
    tidy_odt(*draft.tree.root);
    replace_odt_conditions(draft, compilation);
    replace_odt_fields(draft, compilation);
    fill_user_fields(draft, compilation);
    fill_odt_controls(draft, compilation);
    fill_link_targets(draft, compilation);
}

}  // namespace paperround::compile
