// SPDX-License-Identifier: MIT
// Carbone, without conversion: DOCX from DOCX, ODT from ODT.
const carbone = require('carbone');

module.exports = (file) => (record) => new Promise((resolve, reject) => {
  carbone.render(file, record, (problem, bytes) => (problem ? reject(problem) : resolve(bytes)));
});
