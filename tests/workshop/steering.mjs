export async function steering() {}
