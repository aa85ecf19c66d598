import { openHarness } from '/tmp/wt/journey/src/testing/page-harness.js';
import { writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
const h = await openHarness({ engines: ['chromium'] });
const site = await h.site({}, { mount: { '/': '/tmp/wt/journey/dist/site' } });
const b = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const d of process.argv.slice(2)) {
  for (const width of [320, 1280]) {
    const p = await b.newPage(); await p.setViewport({ width, height: 900 });
    await p.goto(site.url(`/demo/${d}/`)); await new Promise(r => setTimeout(r, 700));
    await p.screenshot({ path: `/tmp/look/${d}-${width}.png`, fullPage: true }); 
    if (width === 1280) {
      await writeFile(`/tmp/look/${d}.pdf`, await p.pdf({ format: 'A4', printBackground: false, margin: {top:'15mm',bottom:'15mm',left:'15mm',right:'15mm'} }));
      if (d.includes('letter')) {
        await p.evaluate(() => { const e = document.querySelector('safety-alert') as any; e.print = () => {}; [...e.shadowRoot.querySelectorAll('button')].find((x: any) => x.textContent.trim() === 'Print').click(); });
        await writeFile(`/tmp/look/${d}-alone.pdf`, await p.pdf({ format: 'A4', margin: {top:'15mm',bottom:'15mm',left:'18mm',right:'18mm'} }));
      }
    }
    await p.close();
  }
}
await b.close(); await h.close();
