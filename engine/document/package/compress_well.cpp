// SPDX-License-Identifier: MIT
#include "engine/document/package/deflater.hpp"

#include <libdeflate.h>

#include <new>

namespace paperround {

namespace {

// Higher levels take ten times as long for one part in a hundred.
constexpr int level = 9;

struct FreeCompressor {
    void operator()(libdeflate_compressor* it) const { libdeflate_free_compressor(it); }
};

}  // namespace

std::string compress_well(std::string_view bytes) {
    if (bytes.empty()) return {};
    const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
        libdeflate_alloc_compressor(level));
    if (compressor == nullptr) throw std::bad_alloc();
    std::string out(bytes.size() - 1, '\0');
    out.resize(libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(), out.data(),
                                           out.size()));
    return out;
}

}  // namespace paperround
