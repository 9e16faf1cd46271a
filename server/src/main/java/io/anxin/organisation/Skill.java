package io.anxin.organisation;

import io.anxin.shared.Bilingual;

/// Something a person can do, such as a language or a family of machines.
///
/// @param retired true when it is given to nobody any more
public record Skill(SkillId id, long version, Bilingual name, boolean retired) {}
