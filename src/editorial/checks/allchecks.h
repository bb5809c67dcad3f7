// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/checks/check.h"

// One function a file of this folder; the list in allchecks.cpp says in which order they are asked.
[[nodiscard]] QList<Finding> checkHeadlineIsThere(const CheckContext &context);
[[nodiscard]] QList<Finding> checkHeadlineLength(const CheckContext &context);
[[nodiscard]] QList<Finding> checkStandfirst(const CheckContext &context);
[[nodiscard]] QList<Finding> checkBody(const CheckContext &context);
[[nodiscard]] QList<Finding> checkByline(const CheckContext &context);
[[nodiscard]] QList<Finding> checkSection(const CheckContext &context);
[[nodiscard]] QList<Finding> checkSlug(const CheckContext &context);
[[nodiscard]] QList<Finding> checkDisclosure(const CheckContext &context);
[[nodiscard]] QList<Finding> checkContactPromise(const CheckContext &context);
[[nodiscard]] QList<Finding> checkPastedDisclaimer(const CheckContext &context);
[[nodiscard]] QList<Finding> checkPictures(const CheckContext &context);
[[nodiscard]] QList<Finding> checkLinks(const CheckContext &context);
[[nodiscard]] QList<Finding> checkResidue(const CheckContext &context);
[[nodiscard]] QList<Finding> checkSpiked(const CheckContext &context);
[[nodiscard]] QList<Finding> checkEmbargo(const CheckContext &context);
[[nodiscard]] QList<Finding> checkSchedule(const CheckContext &context);
[[nodiscard]] QList<Finding> checkSignOff(const CheckContext &context);
[[nodiscard]] QList<Finding> checkRelatedList(const CheckContext &context);
[[nodiscard]] QList<Finding> checkNotes(const CheckContext &context);
