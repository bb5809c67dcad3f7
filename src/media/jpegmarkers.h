// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

// Markers of ITU-T T.81, table B.1.
inline constexpr quint16 jpegScan = 0xFFDA;
inline constexpr quint16 jpegEnd = 0xFFD9;
inline constexpr quint16 jpegComment = 0xFFFE;
inline constexpr quint16 jpegExifOrXmp = 0xFFE1; // APP1
inline constexpr quint16 jpegPhotoshop = 0xFFED; // APP13, where IPTC stands

/// SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC), which share their range.
[[nodiscard]] constexpr bool isJpegFrame(quint16 marker)
{
    return marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
}
