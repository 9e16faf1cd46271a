/// What can be told of words without asking anybody: so far how a customer feels, by a plain
/// lexicon of Chinese and English (`docs/policies/priority.md`). Pure Java, no model, nothing is
/// sent anywhere.
///
/// Words: a *sentiment* is calm, irritated or angry; a *reading* names it together with the words
/// it was told by.
///
/// Others call `SentimentReader`. Nothing is published, nothing is listened to.
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package io.anxin.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
