package io.anxin.fieldservice.batch;

import io.anxin.fieldservice.routing.BadInstance;
import io.anxin.fieldservice.routing.Instance;
import io.anxin.fieldservice.routing.Instance.Engineer;
import io.anxin.fieldservice.routing.Instance.Goal;
import io.anxin.fieldservice.routing.Instance.Point;
import io.anxin.fieldservice.routing.Instance.Visit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an instance from JSON and refuses what cannot be meant, naming the path.
final class InstanceJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private InstanceJson() {}

    /// @throws BadInstance when something is missing or wrong
    static Instance read(String text) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new BadInstance(
                    "line " + Math.max(1, e.getLocation().getLineNr()), e.getOriginalMessage());
        }
        JsonField whole = new JsonField("", root);
        whole.object();
        String travel = whole.field("travel").text();
        if (!"euclidean".equals(travel)) {
            throw new BadInstance("travel", "\"" + travel + "\" is not known; use \"euclidean\"");
        }
        Point depot = point(whole.field("depot"));
        List<Engineer> engineers = new ArrayList<>();
        whole.field("engineers").each(field -> engineers.add(engineer(field)));
        Set<String> skills = new HashSet<>();
        engineers.forEach(engineer -> skills.addAll(engineer.skills()));
        double longest =
                engineers.stream().mapToDouble(who -> who.end() - who.start()).max().orElse(0);
        List<Visit> visits = new ArrayList<>();
        whole.field("visits").each(field -> visits.add(visit(field, skills, longest)));
        single("engineers", engineers.stream().map(Engineer::id).toList());
        single("visits", visits.stream().map(Visit::id).toList());
        return new Instance(depot, engineers, visits, true, Goal.WORKING_TIME);
    }

    private static Engineer engineer(JsonField field) {
        double start = field.field("start").number();
        JsonField end = field.field("end");
        if (end.number() < start) {
            throw end.wrong("the shift ends before it starts");
        }
        return new Engineer(
                field.field("id").text(),
                point(field),
                start,
                end.number(),
                Set.copyOf(names(field.field("skills"))),
                Set.copyOf(names(field.field("tools"))),
                field.field("parts").counts());
    }

    private static Visit visit(JsonField field, Set<String> known, double longest) {
        double open = field.field("open").number();
        JsonField close = field.field("close");
        JsonField duration = field.field("duration");
        if (close.number() < open) {
            throw close.wrong("the window closes before it opens, no work fits in");
        }
        if (duration.number() < 0) {
            throw duration.wrong("a duration is 0 or more");
        }
        if (duration.number() > longest) {
            throw duration.wrong("no shift is as long as the work");
        }
        List<String> skills = names(field.field("skills"));
        for (int i = 0; i < skills.size(); i++) {
            if (!known.contains(skills.get(i))) {
                throw new BadInstance(
                        field.path() + ".skills[" + i + "]",
                        "unknown skill \"" + skills.get(i) + "\": no engineer has it");
            }
        }
        return new Visit(
                field.field("id").text(),
                point(field),
                open,
                close.number(),
                duration.number(),
                Set.copyOf(skills),
                Set.copyOf(names(field.field("tools"))),
                field.field("parts").counts());
    }

    private static Point point(JsonField field) {
        return new Point(field.field("x").number(), field.field("y").number());
    }

    private static List<String> names(JsonField list) {
        Set<String> names = new LinkedHashSet<>();
        list.each(
                field -> {
                    if (!names.add(field.text())) {
                        throw field.wrong("\"" + field.text() + "\" is named twice");
                    }
                });
        return List.copyOf(names);
    }

    private static void single(String list, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                throw new BadInstance(
                        list + "[" + i + "].id", "\"" + ids.get(i) + "\" is taken already");
            }
        }
    }
}
