package io.anxin.fieldservice.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Turns an instance of the technician routing and scheduling problem (V. Pillac, C. Guéret, A. L.
/// Medaglia, A parallel matheuristic for the technician routing and scheduling problem, 2013) into
/// the form of the command line.
final class TrspFile {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int CREW_LINE = 4;
    private static final Pattern ROW =
            Pattern.compile(
                    "(\\d+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)"
                            + "\\s+\\[(.*?)]\\s+\\[(.*?)]\\s+\\[(.*?)]\\s*");

    private TrspFile() {}

    static String json(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int crew = Integer.parseInt(lines.get(CREW_LINE).trim().split("\\s+", -1)[0]);
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode depot = root.putObject("depot");
        ArrayNode engineers = root.putArray("engineers");
        ArrayNode visits = root.putArray("visits");
        root.put("travel", "euclidean");
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                int id = Integer.parseInt(row.group(1));
                if (id == 0) {
                    place(row, depot);
                } else {
                    write(row, id > crew, (id > crew ? visits : engineers).addObject());
                }
            }
        }
        return MAPPER.writeValueAsString(root);
    }

    private static void write(Matcher row, boolean visit, ObjectNode node) {
        node.put("id", row.group(1));
        place(row, node);
        node.put(visit ? "open" : "start", number(row, 4));
        node.put(visit ? "close" : "end", number(row, 5));
        if (visit) {
            node.put("duration", number(row, 6));
        }
        ArrayNode skills = node.putArray("skills");
        numbers(row.group(7)).forEach(number -> skills.add("skill " + number));
        ArrayNode tools = node.putArray("tools");
        numbers(row.group(8)).forEach(number -> tools.add("tool " + number));
        ObjectNode parts = node.putObject("parts");
        List<String> counts = numbers(row.group(9));
        for (int kind = 0; kind < counts.size(); kind++) {
            parts.put("part " + kind, Integer.parseInt(counts.get(kind)));
        }
    }

    private static void place(Matcher row, ObjectNode node) {
        node.put("x", number(row, 2));
        node.put("y", number(row, 3));
    }

    private static double number(Matcher row, int group) {
        return Double.parseDouble(row.group(group));
    }

    private static List<String> numbers(String list) {
        return Pattern.compile(",")
                .splitAsStream(list)
                .map(String::trim)
                .filter(number -> !number.isEmpty())
                .toList();
    }
}
