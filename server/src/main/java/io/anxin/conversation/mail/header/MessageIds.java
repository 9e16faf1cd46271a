package io.anxin.conversation.mail.header;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Message ids in Message-ID, In-Reply-To and References, without angle brackets.
public final class MessageIds {

    private static final Pattern IN_ANGLES = Pattern.compile("<\\s*([^<>\\s]{1,900})\\s*>");

    /// The obsolete form of RFC 5322 with remarks and spaces between the parts.
    private static final Pattern LOOSE = Pattern.compile("<([^<>@]{1,300}@[^<>@]{1,300})>");

    private static final Pattern BARE =
            Pattern.compile("[^\\s<>,;\"()]{1,900}@[^\\s<>,;\"()]{1,500}");

    /// The thread's start and its latest ids are kept when there are more.
    private static final int MOST = 200;

    private MessageIds() {}

    /// All ids, in order, without repeats.
    public static List<String> of(String value) {
        var ids = new LinkedHashSet<String>();
        var angled = IN_ANGLES.matcher(value);
        while (angled.find()) {
            ids.add(angled.group(1));
        }
        if (ids.isEmpty()) {
            var loose = LOOSE.matcher(value);
            while (loose.find()) {
                ids.add(loose.group(1).replaceAll("\\([^()]*\\)|\\s+", ""));
            }
            ids.remove("@");
        }
        if (ids.isEmpty()) {
            var bare = BARE.matcher(value);
            while (bare.find()) {
                ids.add(bare.group());
            }
        }
        var all = new ArrayList<>(ids);
        return all.size() <= MOST ? List.copyOf(all) : shortened(all);
    }

    private static List<String> shortened(List<String> all) {
        var kept = new ArrayList<>(all.subList(0, MOST / 4));
        kept.addAll(all.subList(all.size() - MOST * 3 / 4, all.size()));
        return List.copyOf(kept);
    }
}
