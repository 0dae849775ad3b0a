export async function keeping() {}
