package io.anxin.command;

import java.util.List;
import java.util.Locale;

/// What a module wants told on the console once the program runs, such as the demo's sign-ins.
public interface StartNotice {

    /// @return lines in that language, without indentation; none when there is nothing to tell
    List<String> lines(Locale locale);
}
