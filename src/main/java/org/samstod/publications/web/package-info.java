/** Backing beans of the public pages: request scoped, stateless, views only. */
package org.samstod.publications.web;
