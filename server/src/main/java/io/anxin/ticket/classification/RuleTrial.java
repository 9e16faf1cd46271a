package io.anxin.ticket.classification;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.shared.Filter;
import io.anxin.ticket.sight.TicketVisibility;
import io.anxin.ticket.trait.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the rules would do, before they are let loose.
@Service
class RuleTrial {

    /// A ticket as it is classified now; of its text the first words, which the queue shows too.
    private record Past(
            long id,
            String channel,
            String subject,
            String locale,
            String kind,
            @Nullable UUID category,
            String text) {}

    private final Classifier classifier;
    private final ClassificationRules rules;
    private final JdbcClient sql;

    RuleTrial(Classifier classifier, ClassificationRules rules, JdbcClient sql) {
        this.classifier = classifier;
        this.rules = rules;
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    TryRules.Outcome run(Actor actor, TryRules wanted) {
        actor.require(Permission.MANAGE_DESK);
        RuleSet tried = classifier.with(withDraft(wanted.draft()));
        Classification ofText = wanted.text() == null ? null : tried.classify(input(wanted.text()));
        List<Past> past =
                wanted.latestTickets() == null ? List.of() : latest(actor, wanted.latestTickets());
        List<TryRules.Change> changes = new ArrayList<>();
        for (Past ticket : past) {
            Classification now = tried.classify(input(ticket));
            if (differs(ticket, now)) {
                changes.add(
                        new TryRules.Change(
                                ticket.id,
                                ticket.subject,
                                Kind.valueOf(ticket.kind),
                                ticket.category,
                                now));
            }
        }
        return new TryRules.Outcome(ofText, past.size(), changes);
    }

    private List<ClassificationRule> withDraft(TryRules.@Nullable RuleDraft draft) {
        List<ClassificationRule> tried = new ArrayList<>(classifier.rules());
        if (draft == null) {
            return tried;
        }
        rules.check(draft.rule());
        RuleId id = draft.id() == null ? RuleId.next() : new RuleId(draft.id());
        for (int i = 0; i < tried.size(); i++) {
            if (tried.get(i).id().equals(id)) {
                tried.set(i, ClassificationRules.build(id, 0, i, draft.rule()));
                return tried;
            }
        }
        tried.add(ClassificationRules.build(id, 0, tried.size(), draft.rule()));
        return tried;
    }

    /// Those the actor may see: a trial must not show another team's tickets.
    private List<Past> latest(Actor actor, int number) {
        Filter visible = TicketVisibility.of(actor).condition();
        return sql.sql(
                        """
                        select t.id, t.channel, t.subject, t.locale, t.kind, t.category,
                               t.preview as text
                        from ticket.ticket t
                        where %s
                        order by t.id desc
                        limit ?
                        """
                                .formatted(visible.condition()))
                .params(visible.parameters())
                .param(number)
                .query(Past.class)
                .list();
    }

    private static boolean differs(Past ticket, Classification now) {
        boolean kind = now.kind() != null && !now.kind().name().equals(ticket.kind);
        boolean category =
                now.category() != null && !Objects.equals(now.category(), ticket.category);
        return kind || category;
    }

    private static ClassificationInput input(TryRules.Sample sample) {
        return new ClassificationInput(
                sample.channel(),
                sample.mailbox(),
                sample.senderAddress(),
                sample.subject(),
                sample.text(),
                sample.locale());
    }

    private static ClassificationInput input(Past ticket) {
        return new ClassificationInput(
                ticket.channel, null, null, ticket.subject, ticket.text, ticket.locale);
    }
}
