// SPDX-License-Identifier: MIT
// See the header.
#include "app/commands/merge_settings.hpp"

#include "engine/core/error.hpp"

namespace paperround {

Record read_settings(const std::vector<std::string>& written) {
    Record settings;
    for (const std::string& setting : written) {
        const std::size_t equals = setting.find('=');
        if (equals == 0 || equals == std::string::npos) {
            throw Error{{.code = "E619",
                         .message = "--set \"" + setting + "\" is no name and value",
                         .hint = "write --set \"Head teacher=Ann Lee\""}};
        }
        settings.set_path(setting.substr(0, equals), setting.substr(equals + 1));
    }
    return settings;
}

Schema with_settings(Schema schema, const Record& settings) {
    const Schema added = schema_of(settings);
    for (const std::string& path : added.paths()) schema.add(path);
    return schema;
}

}  // namespace paperround
