package io.anxin.asset.entitlement.batch;

import io.anxin.asset.entitlement.Coverage;
import io.anxin.asset.entitlement.CoverageKind;
import io.anxin.asset.entitlement.Length;
import io.anxin.asset.entitlement.Milestone;
import io.anxin.asset.entitlement.RefusedCoverage;
import io.anxin.asset.entitlement.Scope;
import io.anxin.asset.entitlement.Service;
import io.anxin.asset.entitlement.StartRule;
import io.anxin.asset.entitlement.Term;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one coverage of a line.
final class CoverageReader {

    private static final Set<String> FIELDS =
            Set.of(
                    "id",
                    "name",
                    "kind",
                    "start",
                    "months",
                    "counters",
                    "countersAtStart",
                    "from",
                    "until",
                    "extends",
                    "inherits",
                    "covers",
                    "components",
                    "excludedComponents",
                    "wearingParts",
                    "excludedFaults",
                    "voided");

    private static final Set<String> SERVICES = Set.of("parts", "labour", "travel");

    private final @Nullable ZoneId zone;

    CoverageReader(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    Coverage read(String path, JsonNode node) {
        JsonFields fields = new JsonFields(path, node).allowing(FIELDS);
        try {
            String id = fields.requiredText("id");
            String name = fields.text("name");
            return new Coverage(
                    id,
                    name == null ? id : name,
                    fields.has("kind")
                            ? fields.constant("kind", CoverageKind.class)
                            : CoverageKind.WARRANTY,
                    term(fields),
                    scope(fields),
                    voiding(fields));
        } catch (RefusedCoverage refused) {
            throw refused.path().startsWith(path) ? refused : refused.under(path);
        }
    }

    private Term term(JsonFields fields) {
        long terms =
                List.of("start", "until", "extends", "inherits").stream()
                        .filter(fields::has)
                        .count();
        if (terms != 1) {
            throw new RefusedCoverage(fields.path(), "oneTerm");
        }
        if (fields.has("start")) {
            fields.without(List.of("from"), "start");
            return new Term.Running(
                    start(fields), length(fields), fields.counters("countersAtStart"));
        }
        if (fields.has("until")) {
            fields.without(List.of("months", "counters", "countersAtStart"), "until");
            return new Term.Fixed(
                    fields.requiredDay("from", zone), fields.requiredDay("until", zone));
        }
        if (fields.has("extends")) {
            fields.without(List.of("from", "countersAtStart"), "extends");
            return new Term.Extending(fields.requiredText("extends"), length(fields));
        }
        fields.without(List.of("months", "counters", "countersAtStart"), "inherits");
        return new Term.Inheriting(
                fields.requiredText("inherits"), fields.requiredDay("from", zone));
    }

    private static Length length(JsonFields fields) {
        return new Length(fields.wholeNumber("months"), fields.counters("counters"));
    }

    /// `"installation"`, `{"latestOf":["shipment","installation"]}` or `{"on":"2026-01-31"}`.
    private StartRule start(JsonFields fields) {
        if (!fields.node().path("start").isObject()) {
            return new StartRule.At(fields.constant("start", Milestone.class));
        }
        JsonFields rule = fields.object("start").allowing(Set.of("latestOf", "on"));
        if (rule.has("on")) {
            rule.without(List.of("latestOf"), "on");
            return new StartRule.On(rule.requiredDay("on", zone));
        }
        Set<Milestone> milestones = EnumSet.noneOf(Milestone.class);
        for (String written : rule.texts("latestOf")) {
            milestones.add(JsonFields.constant(rule.at("latestOf"), written, Milestone.class));
        }
        return new StartRule.LatestOf(milestones);
    }

    /// Parts, labour and travel in full when nothing is said.
    private static Scope scope(JsonFields fields) {
        Map<Service, Integer> shares = new EnumMap<>(Service.class);
        if (fields.has("covers")) {
            JsonFields covers = fields.object("covers").allowing(SERVICES);
            for (Service service : Service.values()) {
                Integer percent = covers.wholeNumber(JsonFields.camel(service));
                shares.put(service, percent == null ? 0 : percent);
            }
        } else {
            shares.putAll(Map.of(Service.PARTS, 100, Service.LABOUR, 100, Service.TRAVEL, 100));
        }
        return new Scope(
                shares,
                fields.texts("components"),
                fields.texts("excludedComponents"),
                fields.flag("wearingParts"),
                fields.texts("excludedFaults"));
    }

    private Coverage.@Nullable Voiding voiding(JsonFields fields) {
        if (!fields.has("voided")) {
            return null;
        }
        JsonFields voided = fields.object("voided").allowing(Set.of("on", "reason"));
        LocalDate on = voided.requiredDay("on", zone);
        return new Coverage.Voiding(on, voided.requiredText("reason"));
    }
}
