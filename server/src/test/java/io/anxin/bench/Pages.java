package io.anxin.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The pages that people open all day.
final class Pages {

    /// @param paths one or several requests that together make the page
    record Page(String name, List<String> paths) {}

    /// Reads a page as somebody.
    static final class Reader implements Load.Client {

        private final HttpCalls calls;
        private final Page page;

        Reader(Program program, String token, Page page) {
            this.calls = new HttpCalls(program.port(), token);
            this.page = page;
        }

        @Override
        public void once(int round) {
            page.paths().forEach(path -> Work.expect(200, calls.get(path)));
        }

        @Override
        public void close() {
            calls.close();
        }
    }

    private Pages() {}

    static List<Page> desk() {
        return List.of(
                view("all open", "view=ALL_OPEN"),
                view("closed", "view=CLOSED"),
                ticket(),
                search("phrase \"oil separator\"", "oil separator"),
                search("two characters 退货", "退货"),
                search("three characters 温控阀", "温控阀"));
    }

    /// What everybody opens, whatever the own rights.
    static List<Page> views() {
        return Stream.of("MINE", "UNASSIGNED", "TEAM", "OVERDUE", "CLOSED", "ALL_OPEN", "ALL")
                .map(name -> view(name, "view=" + name))
                .toList();
    }

    static Page together(List<Page> pages) {
        return new Page(
                "all pages", pages.stream().flatMap(page -> page.paths().stream()).toList());
    }

    static Page view(String name, String query) {
        return new Page("list, " + name, List.of("/api/v1/tickets?size=50&" + query));
    }

    static Page counts() {
        return new Page("counts of the views", List.of("/api/v1/tickets/counts"));
    }

    static Page dashboard() {
        return new Page("dashboard", List.of("/api/v1/dashboard"));
    }

    static Page ticket() {
        return new Page(
                "ticket with thread",
                List.of("/api/v1/tickets/101500", "/api/v1/tickets/101500/messages"));
    }

    static Page search(String name, String words) {
        return new Page(
                "search, " + name,
                List.of(
                        "/api/v1/tickets?size=50&q="
                                + URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }
}
