// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>

#include <algorithm>
#include <cstring>

/// A file of which only the first bytes can be read, as on a disk with a bad sector.
class FailingDevice final : public QIODevice
{
public:
    FailingDevice(QByteArray bytes, qint64 readable)
        : m_bytes(std::move(bytes))
        , m_readable(readable)
    {
        // Without Qt's buffer each read asks the disk, so that what stands before the fault arrives.
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 left = m_readable - pos();
        if (left <= 0 && pos() < size()) {
            setErrorString(QStringLiteral("Input/output error"));
            return -1;
        }
        const qint64 count = std::max<qint64>(0, std::min(most, left));
        std::memcpy(data, m_bytes.constData() + pos(), size_t(count));
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_readable;
};
