// SPDX-License-Identifier: MIT
// PNG: ISO/IEC 15948 §5, §11. JPEG: ITU-T T.81 Annex B, JFIF 1.02 (T.871). Every read is checked
// against the end.
#include "engine/document/picture/picture_header.hpp"

#include "engine/document/package/foreign_file.hpp"

namespace paperround {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1A\n"sv;
constexpr std::string_view kJpegStart = "\xFF\xD8\xFF"sv;
constexpr double kScreenDensity = 96;
constexpr double kInchesPerMetre = 39.3701;
constexpr double kInchesPerCentimetre = 2.54;

struct Density {
    double across = kScreenDensity;
    double down = kScreenDensity;
};

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

/// Big-endian. Requires: it is there.
std::uint32_t two_bytes(std::string_view bytes, std::size_t at) {
    return byte_at(bytes, at) << 8U | byte_at(bytes, at + 1);
}

std::uint32_t four_bytes(std::string_view bytes, std::size_t at) {
    return two_bytes(bytes, at) << 16U | two_bytes(bytes, at + 2);
}

/// A resolution nobody means: a scanner's zero, a camera's one.
bool is_sensible(double density) {
    return density >= 10 && density <= 10'000;
}

std::optional<PictureHeader> sized(PictureHeader header, Density density) {
    if (header.width == 0 || header.height == 0) return std::nullopt;
    if (!is_sensible(density.across) || !is_sensible(density.down)) density = {};
    header.width_inches = header.width / density.across;
    header.height_inches = header.height / density.down;
    return header;
}

std::optional<PictureHeader> read_png(std::string_view bytes) {
    constexpr std::size_t kAroundChunk = 12;  // length, kind, checksum
    PictureHeader header;
    Density density;
    bool has_pixels = false;
    std::size_t at = kPngSignature.size();
    while (at + kAroundChunk <= bytes.size()) {
        const std::size_t length = four_bytes(bytes, at);
        const std::string_view kind = bytes.substr(at + 4, 4);
        if (length > bytes.size() - at - kAroundChunk) return std::nullopt;
        const std::string_view chunk = bytes.substr(at + 8, length);
        if (kind == "IHDR" && length >= 8) {
            header.width = four_bytes(chunk, 0);
            header.height = four_bytes(chunk, 4);
        }
        if (kind == "pHYs" && length >= 9 && chunk[8] == 1) {
            density = {four_bytes(chunk, 0) / kInchesPerMetre,
                       four_bytes(chunk, 4) / kInchesPerMetre};
        }
        has_pixels |= kind == "IDAT";
        if (kind == "IEND") return has_pixels ? sized(header, density) : std::nullopt;
        at += length + kAroundChunk;
    }
    return std::nullopt;
}

/// Start of a frame, of any coding: C0 to CF but for C4, C8, CC.
bool begins_frame(std::uint32_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

Density jfif_density(std::string_view segment, Density otherwise) {
    if (segment.size() < 12 || !segment.starts_with("JFIF\0"sv)) return otherwise;
    const std::uint32_t unit = byte_at(segment, 7);
    const double factor = unit == 1 ? 1 : unit == 2 ? kInchesPerCentimetre : 0;
    return {two_bytes(segment, 8) * factor, two_bytes(segment, 10) * factor};
}

std::optional<PictureHeader> read_jpeg(std::string_view bytes) {
    Density density;
    std::size_t at = 2;
    while (at + 4 <= bytes.size() && byte_at(bytes, at) == 0xFF) {
        const std::uint32_t marker = byte_at(bytes, at + 1);
        if (marker == 0xFF) {  // fill
            ++at;
            continue;
        }
        const std::size_t length = two_bytes(bytes, at + 2);
        if (length < 2 || length > bytes.size() - at - 2) return std::nullopt;
        const std::string_view segment = bytes.substr(at + 4, length - 2);
        if (marker == 0xE0) density = jfif_density(segment, density);
        if (begins_frame(marker)) {
            if (segment.size() < 6) return std::nullopt;
            return sized({PictureHeader::Kind::Jpeg, two_bytes(segment, 3), two_bytes(segment, 1)},
                         density);
        }
        at += length + 2;
    }
    return std::nullopt;
}

}  // namespace

std::optional<PictureHeader> read_picture_header(std::string_view bytes) {
    if (bytes.starts_with(kPngSignature)) return read_png(bytes);
    if (bytes.starts_with(kJpegStart)) return read_jpeg(bytes);
    return std::nullopt;
}

std::string what_it_is_instead(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG"sv)) return "a damaged PNG picture";
    if (bytes.starts_with(kJpegStart)) return "a damaged JPEG picture";
    if (bytes.starts_with("GIF8"sv)) return "a GIF picture";
    if (bytes.starts_with("BM"sv)) return "a BMP picture";
    if (bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv)) return "a TIFF picture";
    if (bytes.starts_with("RIFF"sv) && bytes.substr(8, 4) == "WEBP"sv) return "a WebP picture";
    const std::string_view brand = bytes.substr(0, 12);
    if (brand.ends_with("ftypavif"sv)) return "an AVIF picture";
    if (brand.ends_with("ftypheic"sv) || brand.ends_with("ftypmif1"sv)) {
        return "a HEIC picture of a telephone";
    }
    if (bytes.substr(0, 1024).find("<svg") != std::string_view::npos) return "an SVG drawing";
    if (bytes.starts_with("PK\3\4"sv)) return "a zip file or a document";
    return recognise_foreign_file(bytes).is;
}

}  // namespace paperround
