package io.anxin.ticket.routing;

import java.util.Map;
import java.util.UUID;

/// What a concern needs of a person.
///
/// @param skills with the lowest level that will do
/// @param language of the customer
public record Need(Map<UUID, Integer> skills, String language) {

    public Need {
        skills = Map.copyOf(skills);
    }

    boolean metBy(Candidate candidate) {
        return skills.entrySet().stream()
                .allMatch(
                        each ->
                                candidate.skills().getOrDefault(each.getKey(), 0)
                                        >= each.getValue());
    }

    int levelOf(Candidate candidate) {
        return skills.keySet().stream()
                .mapToInt(skill -> candidate.skills().getOrDefault(skill, 0))
                .sum();
    }
}
