/** What every room's pages need from the request: language, addresses, how dates and sums are written. */
package org.samstod.shared.web;
