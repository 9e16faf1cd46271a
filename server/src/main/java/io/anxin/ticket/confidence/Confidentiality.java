package io.anxin.ticket.confidence;

import io.anxin.access.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who alone may see a ticket.
///
/// @param named at least one
/// @param by who made it confidential; null when a rule did
public record Confidentiality(List<AccountId> named, @Nullable AccountId by, Instant since) {

    public Confidentiality {
        named = List.copyOf(new LinkedHashSet<>(named));
        if (named.isEmpty()) {
            throw new IllegalArgumentException("nobody is named");
        }
    }

    public boolean names(AccountId person) {
        return named.contains(person);
    }

    /// Named besides those who are.
    public Confidentiality also(AccountId person) {
        List<AccountId> all = new ArrayList<>(named);
        all.add(person);
        return new Confidentiality(all, by, since);
    }

    /// Whom it names; nobody when there is none.
    public static List<AccountId> namedBy(@Nullable Confidentiality confidence) {
        return confidence == null ? List.of() : confidence.named();
    }

    /// Those of the people who may see a ticket of such confidentiality: all when it has none.
    public static List<AccountId> among(
            @Nullable Confidentiality confidence, Collection<AccountId> people) {
        return people.stream()
                .filter(person -> confidence == null || confidence.names(person))
                .toList();
    }

    /// @param ticket as people say its number
    /// @throws PersonNotNamed when one of the people may not see the ticket
    public static void require(
            @Nullable Confidentiality confidence, String ticket, Collection<AccountId> people) {
        if (confidence != null && !confidence.named().containsAll(people)) {
            throw new PersonNotNamed(ticket);
        }
    }
}
