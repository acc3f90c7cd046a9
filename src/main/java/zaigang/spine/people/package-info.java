/** Who there is: cadres, teams, posts, townships; roles with their scopes and rights; accounts and invitations. */
package zaigang.spine.people;
