package io.anxin.fieldservice.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks a plan against its instance, both as JSON, and counts its objective anew. Knows nothing
/// of the search: it walks every tour by the clock.
final class PlanCheck {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final double GRAIN = 1e-6;

    private final JsonNode instance;
    private final Map<String, JsonNode> visits = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private double objective;

    private PlanCheck(JsonNode instance) {
        this.instance = instance;
        instance.get("visits").forEach(visit -> visits.put(visit.get("id").asString(), visit));
    }

    /// @return what is broken, in words; nothing for a plan that can be kept and tells the truth
    static List<String> broken(String instance, String plan) {
        PlanCheck check = new PlanCheck(MAPPER.readTree(instance));
        check.read(MAPPER.readTree(plan));
        return check.broken;
    }

    private void read(JsonNode plan) {
        Set<String> done = new HashSet<>();
        Set<String> out = new HashSet<>();
        for (JsonNode route : plan.get("routes")) {
            String engineer = route.get("engineer").asString();
            demand(out.add(engineer), engineer + " has two tours");
            for (JsonNode stop : route.get("stops")) {
                if (stop.has("visit")) {
                    String visit = stop.get("visit").asString();
                    demand(done.add(visit), "visit " + visit + " twice");
                }
            }
            walk(engineer(engineer), route);
        }
        Set<String> left = new HashSet<>(visits.keySet());
        left.removeAll(done);
        Set<String> told = new HashSet<>();
        plan.get("unassigned").forEach(visit -> told.add(visit.asString()));
        demand(left.equals(told), "unassigned are " + left + ", told " + told);
        demand(plan.get("feasible").booleanValue() == left.isEmpty(), "feasible is wrong");
        double named = plan.get("objective").doubleValue();
        demand(Math.abs(objective - named) < GRAIN * 100, "objective is " + objective);
    }

    private void walk(JsonNode engineer, JsonNode route) {
        String name = engineer.get("id").asString();
        Load load = new Load(engineer);
        double depart = departure(engineer, route);
        demand(depart >= engineer.get("start").doubleValue() - GRAIN, name + " starts too early");
        double now = depart;
        JsonNode here = engineer;
        for (JsonNode stop : route.get("stops")) {
            JsonNode there = instance.get("depot");
            double start = now + way(here, instance.get("depot"));
            double leave = start;
            if (stop.has("visit")) {
                there = visit(stop);
                start = Math.max(now + way(here, there), there.get("open").doubleValue());
                leave = start + there.get("duration").doubleValue();
                demand(start <= there.get("close").doubleValue() + GRAIN, name + " comes too late");
                broken.addAll(load.serve(there));
            } else {
                demand(load.refill(), name + " passes the depot twice");
            }
            demand(same(stop, "arrive", now + way(here, there)), name + ": arrive is wrong");
            demand(same(stop, "start", start), name + ": start is wrong");
            demand(same(stop, "leave", leave), name + ": leave is wrong");
            here = there;
            now = leave;
        }
        double finish = now + way(here, engineer);
        demand(finish <= engineer.get("end").doubleValue() + GRAIN, name + " is home too late");
        demand(same(route, "finish", finish), name + ": finish is wrong");
        objective += finish - depart;
    }

    /// The latest start that is home as early as an immediate start would be: what can be waited at
    /// home is the least of the waiting so far and of the time left at every later door.
    private double departure(JsonNode engineer, JsonNode route) {
        double begin = engineer.get("start").doubleValue();
        double now = begin;
        double waited = 0;
        double slack = Double.POSITIVE_INFINITY;
        JsonNode here = engineer;
        for (JsonNode stop : route.get("stops")) {
            JsonNode there = stop.has("visit") ? visit(stop) : instance.get("depot");
            now += way(here, there);
            if (stop.has("visit")) {
                double waits = Math.max(0, there.get("open").doubleValue() - now);
                waited += waits;
                slack = Math.min(slack, waited + there.get("close").doubleValue() - now - waits);
                now += waits + there.get("duration").doubleValue();
            }
            here = there;
        }
        return begin + Math.min(waited, slack);
    }

    private JsonNode visit(JsonNode stop) {
        String id = stop.get("visit").asString();
        return Objects.requireNonNull(visits.get(id), () -> "no visit " + id);
    }

    private JsonNode engineer(String id) {
        for (JsonNode engineer : instance.get("engineers")) {
            if (engineer.get("id").asString().equals(id)) {
                return engineer;
            }
        }
        throw new IllegalArgumentException("no engineer " + id);
    }

    private static double way(JsonNode from, JsonNode to) {
        double x = from.get("x").doubleValue() - to.get("x").doubleValue();
        double y = from.get("y").doubleValue() - to.get("y").doubleValue();
        return Math.sqrt(x * x + y * y);
    }

    private static boolean same(JsonNode node, String field, double expected) {
        return Math.abs(node.get(field).doubleValue() - expected) < GRAIN;
    }

    private void demand(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }

    /// What an engineer can do and has with him.
    private static final class Load {

        private final Set<String> skills;
        private final Set<String> tools;
        private final Map<String, Integer> parts = new HashMap<>();
        private boolean refilled;

        Load(JsonNode engineer) {
            skills = names(engineer.get("skills"));
            tools = names(engineer.get("tools"));
            engineer.get("parts")
                    .properties()
                    .forEach(part -> parts.put(part.getKey(), part.getValue().intValue()));
        }

        List<String> serve(JsonNode visit) {
            List<String> lacks = new ArrayList<>();
            String id = visit.get("id").asString();
            if (!skills.containsAll(names(visit.get("skills")))) {
                lacks.add("visit " + id + " lacks a skill");
            }
            if (!refilled && !tools.containsAll(names(visit.get("tools")))) {
                lacks.add("visit " + id + " lacks a tool");
            }
            for (Map.Entry<String, JsonNode> part : visit.get("parts").properties()) {
                int need = part.getValue().intValue();
                if (need > 0 && !refilled && parts.merge(part.getKey(), -need, Integer::sum) < 0) {
                    lacks.add("visit " + id + " lacks a part");
                }
            }
            return lacks;
        }

        /// @return whether it is the first time
        boolean refill() {
            boolean first = !refilled;
            refilled = true;
            return first;
        }

        private static Set<String> names(JsonNode list) {
            Set<String> names = new HashSet<>();
            list.forEach(name -> names.add(name.asString()));
            return names;
        }
    }
}
