package io.anxin.ticket.view;

import io.anxin.access.Actor;
import io.anxin.ticket.queue.Queues;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/views")
class SavedViewController {

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    @GetMapping
    List<ViewRow> listViews(Actor actor) {
        return views.list(actor);
    }

    /// How many tickets each view holds; a view that cannot be counted is left out.
    ///
    /// @param upTo where counting stops
    record ViewCounts(Map<UUID, Integer> counts, int upTo) {}

    @GetMapping("/counts")
    ViewCounts countViews(Actor actor) {
        return new ViewCounts(views.counts(actor), Queues.COUNTED_UP_TO);
    }

    @PostMapping
    ResponseEntity<ViewRow> saveView(Actor actor, @Valid @RequestBody SaveView request) {
        ViewRow view = views.save(actor, request);
        return ResponseEntity.created(URI.create("/api/v1/views/" + view.id())).body(view);
    }

    @PutMapping("/{id}")
    ViewRow reviseView(Actor actor, @PathVariable UUID id, @Valid @RequestBody SaveView request) {
        return views.revise(actor, id, request);
    }

    /// In which order the reader wants them; those left out come last.
    record OrderViews(@NotNull @Size(max = 500) List<@NotNull UUID> ids) {}

    @PutMapping("/order")
    List<ViewRow> orderViews(Actor actor, @Valid @RequestBody OrderViews request) {
        return views.order(actor, request.ids());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> removeView(
            Actor actor, @PathVariable UUID id, @RequestParam long version) {
        views.remove(actor, id, version);
        return ResponseEntity.noContent().build();
    }

    /// Takes a removal back.
    @DeleteMapping("/{id}/removal")
    ViewRow restoreView(Actor actor, @PathVariable UUID id) {
        return views.restore(actor, id);
    }
}
