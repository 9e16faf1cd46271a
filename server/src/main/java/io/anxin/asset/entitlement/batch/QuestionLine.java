package io.anxin.asset.entitlement.batch;

import io.anxin.asset.entitlement.Coverage;
import io.anxin.asset.entitlement.CoveredAsset;
import io.anxin.asset.entitlement.Fault;
import io.anxin.asset.entitlement.Milestone;
import io.anxin.asset.entitlement.Question;
import io.anxin.asset.entitlement.RefusedCoverage;
import io.anxin.asset.entitlement.Service;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// One line of `bin/anxin entitlement`.
///
/// @param id whatever the line calls itself; the answer bears it too
record QuestionLine(@Nullable String id, CoveredAsset asset, Question question) {

    private static final ObjectReader LINES =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readerFor(JsonNode.class);

    private static final Set<String> FIELDS =
            Set.of("id", "asset", "date", "counters", "fault", "service");
    private static final Set<String> ASSET =
            Set.of("serial", "zone", "milestones", "retired", "coverages");
    private static final Set<String> FAULT = Set.of("code", "component", "wearingPart");
    private static final Set<String> MILESTONES =
            Set.of("shipment", "installation", "acceptance", "firstUse");

    /// @throws RefusedCoverage with the path of what is wrong
    static QuestionLine read(String line) {
        JsonFields fields = new JsonFields("", parsed(line)).allowing(FIELDS);
        JsonFields asset = fields.object("asset").allowing(ASSET);
        ZoneId zone = asset.zone("zone");
        String _ = asset.text("serial");
        Question question =
                new Question(
                        fields.requiredDay("date", zone),
                        fields.counters("counters"),
                        fault(fields),
                        fields.constant("service", Service.class));
        return new QuestionLine(fields.text("id"), asset(asset, zone), question);
    }

    private static JsonNode parsed(String line) {
        try {
            return LINES.readValue(line);
        } catch (JacksonException e) {
            RefusedCoverage refused = new RefusedCoverage("", "json", e.getOriginalMessage());
            refused.initCause(e);
            throw refused;
        }
    }

    private static CoveredAsset asset(JsonFields fields, @Nullable ZoneId zone) {
        Map<Milestone, LocalDate> milestones = new EnumMap<>(Milestone.class);
        if (fields.has("milestones")) {
            JsonFields days = fields.object("milestones").allowing(MILESTONES);
            for (Milestone milestone : Milestone.values()) {
                LocalDate day = days.day(JsonFields.camel(milestone), zone);
                if (day != null) {
                    milestones.put(milestone, day);
                }
            }
        }
        CoverageReader reader = new CoverageReader(zone);
        List<Coverage> coverages = new ArrayList<>();
        fields.each("coverages", (path, node) -> coverages.add(reader.read(path, node)));
        try {
            return new CoveredAsset(milestones, fields.day("retired", zone), coverages);
        } catch (RefusedCoverage refused) {
            throw refused.path().startsWith(fields.path()) ? refused : refused.under(fields.path());
        }
    }

    private static Fault fault(JsonFields fields) {
        if (!fields.has("fault")) {
            return Fault.UNSPECIFIED;
        }
        JsonFields fault = fields.object("fault").allowing(FAULT);
        return new Fault(fault.text("code"), fault.text("component"), fault.flag("wearingPart"));
    }
}
