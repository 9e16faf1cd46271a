package io.anxin.fieldservice.batch;

import io.anxin.fieldservice.routing.Solution;
import io.anxin.fieldservice.routing.Solution.Route;
import io.anxin.fieldservice.routing.Solution.Stop;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a plan as one line of JSON.
final class SolutionJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SolutionJson() {}

    /// @param vehicles whether to tell their number and the way, which are then what was sought
    static String write(Solution solution, boolean vehicles) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("feasible", solution.feasible());
        if (vehicles) {
            root.put("vehicles", solution.routes().size());
        }
        root.put("objective", solution.objective());
        ArrayNode unassigned = root.putArray("unassigned");
        solution.unassigned().forEach(unassigned::add);
        ArrayNode routes = root.putArray("routes");
        solution.routes().forEach(route -> write(route, routes.addObject()));
        return MAPPER.writeValueAsString(root);
    }

    private static void write(Route route, ObjectNode node) {
        node.put("engineer", route.engineer());
        node.put("depart", route.depart());
        ArrayNode stops = node.putArray("stops");
        for (Stop stop : route.stops()) {
            ObjectNode row = stops.addObject();
            String visit = stop.visit();
            if (visit == null) {
                row.put("depot", true);
            } else {
                row.put("visit", visit);
            }
            row.put("arrive", stop.arrive());
            row.put("start", stop.start());
            row.put("leave", stop.leave());
        }
        node.put("finish", route.finish());
    }
}
