/** Entities and rules of what may be public: levels, amount bands, quarters, counts and facets. No persistence calls, no web. */
package org.samstod.publications.domain;
