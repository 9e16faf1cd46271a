/// Keeps the files that customers and staff give us, and hands them out again without letting them
/// do harm: typed by content, named safely, never run by a browser.
///
/// Words: a file is *pending* while it was uploaded and no module has kept it; to *keep* it is to
/// attach it to something, after which the owning module decides who may fetch it.
///
/// Publishes nothing. Listens to nothing.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "access"})
package io.anxin.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
