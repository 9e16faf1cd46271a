package io.anxin.ticket.importing;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerSummary;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.classification.Classification;
import io.anxin.ticket.classification.ClassificationInput;
import io.anxin.ticket.classification.Classifier;
import io.anxin.ticket.file.Sorting;
import io.anxin.ticket.routing.Routing;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Sorts what another system did not: by our rules, as if it were written to us now.
@Service
public class PastSorting {

    private final Classifier classifier;
    private final Routing routing;

    PastSorting(Classifier classifier, Routing routing) {
        this.classifier = classifier;
        this.routing = routing;
    }

    /// With what it is about, the team, the tags, and who alone may see it.
    public PastTicket sort(PastTicket past, CustomerSummary customer) {
        Classification found =
                classifier.classify(
                        new ClassificationInput(
                                past.channel().name(),
                                null,
                                customer.mail(),
                                past.subject(),
                                past.text(),
                                customer.locale()));
        Kind kind = known(found.kind(), Kind.OTHER);
        Set<String> tags = new LinkedHashSet<>(past.tags());
        tags.addAll(found.tags());
        return past.sorted(
                new Sorting(
                        kind,
                        found.category(),
                        known(found.severity(), Severity.NORMAL),
                        known(found.impact(), Impact.PERSON)),
                past.team() == null ? team(found, kind) : past.team(),
                found.named().stream().map(AccountId::new).toList(),
                List.copyOf(tags));
    }

    private @Nullable TeamId team(Classification found, Kind kind) {
        Team team = routing.destination(null, found.team(), null, kind).team();
        return team == null ? null : team.id();
    }

    private static <T> T known(@Nullable T found, T otherwise) {
        return found == null ? otherwise : found;
    }
}
