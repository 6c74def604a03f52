// SPDX-License-Identifier: MIT
// Markup that moves from one part into another keeps its namespaces.
#pragma once

#include "engine/document/xml/tree.hpp"

namespace paperround::xml {

/// Declares on `host_root` what `guest_root` declares and the host does not, and lets the host
/// ignore what the guest lets be ignored (mc:Ignorable). A prefix of a namespace that we do not
/// know and that means another one in the host is declared on `moved`, a node on its way there.
void declare_for_guest(Node& host_root, const Node& guest_root, Node& moved);

}  // namespace paperround::xml
