/**
 * Routes, migrations, data source, security headers, page cache, error handling, health and start-up. May import every
 * room; no room imports it.
 */
package org.samstod.platform;
